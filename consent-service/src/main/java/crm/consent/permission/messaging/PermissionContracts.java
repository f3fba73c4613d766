package crm.consent.permission.messaging;

import crm.consent.permission.application.Outcome;
import crm.consent.permission.domain.PermissionKey;
import crm.contracts.consent.PermissionChanged;
import crm.contracts.consent.PermissionDecision;
import crm.contracts.consent.PermissionFamily;
import crm.platform.journal.OutboundEvent;
import java.util.List;

/** Turns what the ledger took into the published event: ids, hashes and codes, never an address. */
public final class PermissionContracts {

    private PermissionContracts() {}

    /** One event per entry, in the order in which the ledger took them. */
    public static List<OutboundEvent> of(List<Outcome> recorded) {
        return recorded.stream().map(PermissionContracts::event).toList();
    }

    private static OutboundEvent event(Outcome outcome) {
        var header = outcome.header();
        return new OutboundEvent(
                header.permissionId(), outcome.change().fact().version(), header.effectiveAt(), contract(outcome));
    }

    private static PermissionChanged contract(Outcome outcome) {
        var header = outcome.header();
        var change = outcome.change();
        var proc = outcome.posting().key() instanceof PermissionKey.Proc;
        return new PermissionChanged(
                header.permissionId(),
                PermissionFamily.valueOf(header.family()),
                proc ? header.personId() : null,
                header.contactPointHash(),
                header.channel(),
                header.recipientType(),
                header.brand(),
                proc ? header.purpose() : null,
                header.action(),
                PermissionDecision.valueOf(change.decision().verdict().name()),
                change.decision().reasons().stream().map(Enum::name).toList(),
                header.effectiveAt(),
                header.recordedAt(),
                header.shard(),
                change.fact().seq(),
                change.epoch());
    }
}
