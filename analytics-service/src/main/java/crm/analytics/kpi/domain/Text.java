package crm.analytics.kpi.domain;

/** A text for people in the two languages of the product. */
public record Text(String tr, String en) {}
