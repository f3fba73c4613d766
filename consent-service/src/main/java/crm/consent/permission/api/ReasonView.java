package crm.consent.permission.api;

import crm.consent.permission.domain.Reason;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param text for people, in the language that was asked for */
record ReasonView(
        Reason code,

        @Schema(examples = "Permission was given and is proved.")
        String text) {

    static List<ReasonView> of(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> new ReasonView(reason, reason.text(locale)))
                .toList();
    }
}
