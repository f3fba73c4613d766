package crm.platform.domain;

/**
 * An event together with the version that its aggregate had after it: the first event of an aggregate has version 1.
 *
 * @param version position of the event in the history of its aggregate, without a hole
 */
public record Recorded<E>(long version, E event) {}
