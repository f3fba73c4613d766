package crm.support.request.domain;

/** Where a request was found: told to us, or said elsewhere (SUP-16). */
public enum RequestSource {
    OWN,
    SOCIAL,
    COMPLAINT_SITE,
    FORUM
}
