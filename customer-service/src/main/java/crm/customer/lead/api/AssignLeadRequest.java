package crm.customer.lead.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param assigneeUserId who shall work on the lead */
public record AssignLeadRequest(@NotNull UUID assigneeUserId) {}
