package crm.proofs.chaos.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.InvoiceNumber;
import java.util.Collections;

/** In a series of invoices no number is missing and none is given twice. */
final class InvoiceNumberCheck {

    private InvoiceNumberCheck() {}

    static CheckResult withoutGaps(Capture capture) {
        var judgement = new Judgement("invoice numbers without a gap");
        judgement.distinct(
                "invoice",
                capture.invoices().stream().map(InvoiceNumber::invoiceId).toList());
        judgement.distinct(
                "number",
                capture.invoices().stream()
                        .map(invoice -> invoice.series() + " " + invoice.number())
                        .toList());
        capture.invoices().stream()
                .collect(groupingBy(InvoiceNumber::series, mapping(InvoiceNumber::number, toList())))
                .forEach((series, numbers) -> {
                    long first = Collections.min(numbers);
                    long last = Collections.max(numbers);
                    judgement.expect(
                            first == 1 && last - first + 1 == numbers.size(),
                            () -> series + " goes from " + first + " to " + last + " and has " + numbers.size());
                });
        return judgement.result();
    }
}
