package crm.platform.vocabulary;

import crm.platform.web.Addressed;
import crm.platform.web.Languages;
import crm.platform.web.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code of a vocabulary.
 *
 * @param code what records and events carry
 * @param name in the caller's language
 * @param retired records keep it, but no other takes it
 * @param position the smallest first
 */
@Schema(name = "Term")
public record TermView(
        @Schema(examples = "PRICE") String code,
        Names names,
        @Schema(examples = "Price") String name,
        boolean retired,
        @Schema(examples = "10") int position,
        long version)
        implements Addressed, Versioned {

    /** What people read. */
    @Schema(name = "TermNames", examples = "{\"tr\": \"Fiyat\", \"en\": \"Price\"}")
    public record Names(
            @NotBlank @Size(max = 80) String tr,
            @NotBlank @Size(max = 80) String en) {

        public String in(Locale language) {
            return language.equals(Languages.TURKISH) ? tr : en;
        }
    }

    /** All terms, in the order in which people see them. */
    @Schema(name = "Terms")
    public record All(List<TermView> items) {

        static All of(Terms terms, Locale language) {
            return new All(terms.all().stream()
                    .map(term -> TermView.of(term, language))
                    .toList());
        }
    }

    static TermView of(Term term, Locale language) {
        var names = new Names(term.nameTr(), term.nameEn());
        return new TermView(term.code(), names, names.in(language), term.retired(), term.position(), term.version());
    }

    @Override
    public String address() {
        return code;
    }
}
