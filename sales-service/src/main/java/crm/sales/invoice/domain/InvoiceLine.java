package crm.sales.invoice.domain;

import crm.sales.pricing.domain.PricedLine;

/** @param description what the customer reads; the SKU where the line comes from an order */
public record InvoiceLine(String description, PricedLine price) {}
