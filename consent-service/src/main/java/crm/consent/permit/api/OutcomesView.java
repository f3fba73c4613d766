package crm.consent.permit.api;

import crm.consent.permit.application.ReportOutcomes.Answered;
import crm.consent.permit.domain.ReportAnswer;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One result per report, in the order of the reports. */
@Schema(name = "DispatchOutcomesView")
record OutcomesView(List<Item> results) {

    /** @param reason why it is not accepted: EXPIRED, VOID, ALREADY_REPORTED or UNKNOWN; absent when it is */
    @Schema(name = "DispatchOutcomeResult")
    record Item(UUID permitId, boolean accepted, @Nullable ReportAnswer reason) {

        static Item of(Answered answered) {
            var accepted = answered.answer() == ReportAnswer.ACCEPTED;
            return new Item(answered.report().permitId(), accepted, accepted ? null : answered.answer());
        }
    }

    static OutcomesView of(List<Answered> answers) {
        return new OutcomesView(answers.stream().map(Item::of).toList());
    }
}
