/** Query parameters that say where a visitor came from and never which page it is. A `*` stands for any ending. */
export const trackingParameters: readonly string[] =
  '__tn__ __twitter_impression _ga _gl _hsenc _hsmi amp_ct amp_gsa amp_js_v amp_tf at_campaign at_custom* at_medium at_ptr_name cmpid dclid epik fb_action_ids fb_action_types fb_ref fb_source fbclid gad_campaignid gad_source gbraid gclid gclsrc hsctatracking igsh igshid jsessionid li_fat_id maca mc_cid mc_eid mibextid mkt_tok msclkid ns_campaign ns_mchannel ns_source ocid phpsessid rdt_cid s_cid sfnsn share_source smid spm srsltid traffic_source ttclid twclid usqp utm_* wbraid xtor yclid'.split(
    ' ',
  );

/** Parameters that say how large a picture is wanted. */
export const sizeParameters = 'fit|h|height|q|quality|resize|w|width';
