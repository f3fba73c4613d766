package crm.platform.vocabulary;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one vocabulary, as they were a moment ago.
 *
 * @param all in the order in which people see them, those that are retired included
 */
public record Terms(Vocabulary vocabulary, List<Term> all) {

    private static final int MOST_NAMED = 50;

    public Terms {
        all = List.copyOf(all);
    }

    /**
     * Refused when the code is unknown or retired.
     *
     * @param field as the caller calls it
     * @param code null is nothing, and fine
     */
    public void require(String field, @Nullable String code) {
        if (code != null
                && all.stream().noneMatch(term -> !term.retired() && term.code().equals(code))) {
            throw InvalidInput.of(field, refusal(), sentence());
        }
    }

    /** The code as it is kept, however a person has written its letters; empty when it is unknown or retired. */
    public Optional<String> meantBy(String text) {
        return all.stream()
                .filter(term -> !term.retired())
                .map(Term::code)
                .filter(text::equalsIgnoreCase)
                .findFirst();
    }

    /** The code of a refusal: {@code lost-reason.unknown}. */
    public String refusal() {
        return vocabulary.term() + ".unknown";
    }

    /** What a refusal says: what is allowed. */
    public String sentence() {
        var allowed =
                all.stream().filter(term -> !term.retired()).map(Term::code).toList();
        var named = allowed.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return "One of these: " + named + (allowed.size() > MOST_NAMED ? ", …" : ".");
    }

    Term find(String code) {
        return all.stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> notFound(vocabulary, code));
    }

    /** What is no code is not told back. */
    static NotFound notFound(Vocabulary vocabulary, String code) {
        return new NotFound(vocabulary.term(), code.matches(Term.CODE) ? code : "?");
    }
}
