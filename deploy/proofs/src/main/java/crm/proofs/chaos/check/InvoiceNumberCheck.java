package crm.proofs.chaos.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.InvoiceNumber;
import java.util.Collections;
import java.util.List;

/** In a series of invoices no number is missing and none is given twice. */
final class InvoiceNumberCheck {

    private InvoiceNumberCheck() {}

    static CheckResult withoutGaps(Capture capture) {
        var judgement = new Judgement("invoice numbers without a gap");
        judgement.distinct("number", capture.invoices());
        var numbersOfSales = of("sales", capture);
        judgement.same("sales", texts(numbersOfSales), "the events", texts(of("events", capture)));
        numbersOfSales.stream()
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

    private static List<InvoiceNumber> of(String source, Capture capture) {
        return capture.invoices().stream()
                .filter(invoice -> invoice.source().equals(source))
                .toList();
    }

    private static List<String> texts(List<InvoiceNumber> invoices) {
        return invoices.stream()
                .map(invoice -> invoice.series() + " " + invoice.number())
                .toList();
    }
}
