package crm.marketing.dispatch.domain;

/**
 * Who speaks: what every commercial message must say (ETK art. 7).
 *
 * @param contact a telephone number or an e-mail address at which somebody answers
 * @param address the address that messages come from
 * @param domain of the message ids
 * @param marker the word that makes the commercial nature visible in the subject
 */
public record Sender(String tradeName, String mersis, String contact, String address, String domain, String marker) {}
