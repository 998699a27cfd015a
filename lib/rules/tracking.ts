/** Query parameters that say where a visitor came from and never which page it is. A `*` stands for any ending. */
export const trackingParameters: readonly string[] =
  '__twitter_impression _ga _gl cmpid dclid fb_action_ids fb_action_types fb_ref fb_source fbclid gbraid gclid gclsrc igsh igshid mc_cid mc_eid mkt_tok msclkid ns_campaign ns_mchannel ns_source ocid share_source smid spm srsltid ttclid twclid utm_* wbraid yclid'.split(
    ' ',
  );
