package crm.consent.permit.domain;

import static java.util.Objects.requireNonNull;

import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permission.domain.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** May this message go out now? Whatever is missing denies, and every objection is named (CON-15, T2). */
public final class SendRule {

    private SendRule() {}

    public static Decision decide(@Nullable Intent intent, @Nullable Grounds grounds) {
        if (intent == null || intent.messageClass() == null || grounds == null || grounds.blocks() == null) {
            return Decision.deny(Reason.UNDECIDABLE);
        }
        var objections = new LinkedHashSet<Reason>();
        if (intent.messageClass() == MessageClass.COMMERCIAL) {
            ofAddress(grounds, objections);
            ofPerson(intent, grounds, objections);
        } else if (!intent.templateApproved()) {
            objections.add(Reason.TEMPLATE_NOT_APPROVED);
        }
        objections.addAll(grounds.blocks());
        return objections.isEmpty() ? permitted(intent, grounds) : new Decision(Verdict.DENY, List.copyOf(objections));
    }

    private static Decision permitted(Intent intent, Grounds grounds) {
        return intent.messageClass() == MessageClass.COMMERCIAL
                ? requireNonNull(grounds.address())
                : Decision.permit(Reason.NO_CONSENT_NEEDED);
    }

    /** The registry matters only where we ourselves would permit. */
    private static void ofAddress(Grounds grounds, Set<Reason> objections) {
        need(grounds.address(), objections);
        if (grounds.address() == null || !grounds.address().permits()) {
            return;
        }
        if (grounds.registry() == RegistryAnswer.NOT_APPROVED) {
            objections.add(Reason.REGISTRY_NOT_APPROVED);
        } else if (grounds.registry() != RegistryAnswer.APPROVED) {
            objections.add(Reason.REGISTRY_UNAVAILABLE);
        }
    }

    /** Only a merchant's address may be written to without saying who reads there. */
    private static void ofPerson(Intent intent, Grounds grounds, Set<Reason> objections) {
        if (!intent.personKnown()) {
            if (intent.recipientType() != RecipientType.TACIR || intent.profiled()) {
                objections.add(Reason.PERSON_UNKNOWN);
            }
            return;
        }
        need(grounds.marketing(), objections);
        if (intent.profiled()) {
            need(grounds.profiling(), objections);
        }
    }

    private static void need(@Nullable Decision decision, Set<Reason> objections) {
        if (decision == null) {
            objections.add(Reason.UNDECIDABLE);
        } else if (!decision.permits()) {
            objections.addAll(decision.reasons());
        }
    }
}
