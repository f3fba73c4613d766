package crm.sales.opportunity.domain;

/**
 * A step of a pipeline (SAL-11). Stages are data, so that a company sets its own standards (SAL-21).
 *
 * @param key code inside the pipeline: {@code PROPOSING}
 * @param probability chance in percent to win from here
 */
public record Stage(String key, String name, int position, int probability) {}
