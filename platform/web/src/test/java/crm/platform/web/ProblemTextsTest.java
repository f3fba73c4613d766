package crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void eachSentenceSaysInTurkishWhatItSaysInEnglish() {
        assertThat(ProblemTexts.byCode()).hasSizeGreaterThan(200);
        ProblemTexts.byCode()
                .forEach((code, sentences) -> assertThat(sentences).allSatisfy(sentence -> {
                    assertThat(sentence.turkish()).as(code).isNotBlank().isNotEqualTo(sentence.english());
                    assertThat(places(sentence.turkish()))
                            .as(code)
                            .containsExactlyInAnyOrderElementsOf(places(sentence.english()));
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order.no-lines|An order has at least one line.|Siparişte en az bir satır olmalıdır.",
                "text.too-long|At most 200 characters.|En çok 200 karakter.",
                "segment.operator-not-for-fact|CITY cannot be compared with MORE.|CITY, MORE ile karşılaştırılamaz.",
                "money.currency-mismatch|Expected TRY, but an amount is in $1.|TRY bekleniyordu, ama bir tutar $1 cinsinden.",
                "order.not-found|There is no order 17 that you may see.|Görebileceğiniz böyle bir kayıt yok (order 17).",
                "order.no-lines|Nobody has written this.|Nobody has written this.",
                "nobody.knows|An order has at least one line.|An order has at least one line."
            })
    void whatOnlyTheMomentKnowsIsPutIntoTheTurkishSentence(String code, String said, String told) {
        assertThat(ProblemTexts.told(code, said, Languages.TURKISH)).isEqualTo(told);
        assertThat(ProblemTexts.told(code, said, Locale.ENGLISH)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|en",
                "tr|tr",
                "tr-TR|tr",
                "TR|tr",
                "en-GB, tr;q=0.9|en",
                "en;q=0.5, tr;q=0.9|tr",
                "de, tr;q=0.1|tr",
                "de|en",
                "*|en",
                "tr;q=x|en",
                "ı, ;;|en"
            })
    void theLanguageIsTheOneThatTheCallerLikesBest(String asked, String language) {
        assertThat(Languages.asked(asked).toLanguageTag()).isEqualTo(language);
    }

    /** A page for everybody and a user's own setting are Turkish, where a program is answered in English. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"-|tr", "de|tr", "*|tr", "tr_TR|tr", "en_US|tr", "en-GB|en", "de, en;q=0.1|en"})
    void whoAsksForNothingThatWeSpeakIsAnsweredInTheLanguageOfThePlace(String asked, String language) {
        assertThat(Languages.asked(asked, Languages.TURKISH).toLanguageTag()).isEqualTo(language);
    }

    @Test
    void aKindOfRecordHasTheSentencesOfAllKinds() {
        assertThat(ProblemTexts.of("invoice.not-found"))
                .isEqualTo(ProblemTexts.of("*.not-found"))
                .isNotEmpty();
        assertThat(ProblemTexts.of("nobody.knows")).isEmpty();
        assertThat(ProblemTexts.of("")).isEmpty();
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).toList();
    }
}
