package crm.marketing.segment.domain;

/** Whether all conditions of a rule must hold or one is enough. */
public enum Match {
    ALL,
    ANY
}
