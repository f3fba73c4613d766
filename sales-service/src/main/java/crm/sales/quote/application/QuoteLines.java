package crm.sales.quote.application;

import crm.sales.quote.domain.QuoteLine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes lines of what was entered: of products that are sold today, with their tax of today. */
@ApplicationScoped
class QuoteLines {

    private final Quotes quotes;

    QuoteLines(Quotes quotes) {
        this.quotes = quotes;
    }

    /** Fails for a product that is not there or not sold today. */
    Uni<List<QuoteLine>> of(List<Line> lines) {
        return quotes.products(all(lines, Line::productId), all(lines, Line::sku))
                .map(found -> lines.stream().map(line -> line.of(found)).toList());
    }

    private static <V> Set<V> all(List<Line> lines, Function<Line, @Nullable V> part) {
        return lines.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
