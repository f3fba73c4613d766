package crm.marketing.dispatch.domain;

import static crm.marketing.dispatch.domain.DispatchState.FAILED;
import static crm.marketing.dispatch.domain.DispatchState.PERMITTED;
import static crm.marketing.dispatch.domain.DispatchState.PLANNED;
import static crm.marketing.dispatch.domain.DispatchState.SENDING;
import static crm.marketing.dispatch.domain.DispatchState.SENT;
import static crm.marketing.dispatch.domain.DispatchState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.dispatch.application.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CON-14: each message goes out at most once, and only with a permit. */
class DispatchStateTest {

    private static final Path DOCUMENT = Path.of("../docs/domain/marketing.md");
    private static final Pattern ARROW =
            Pattern.compile("^\\s*(\\[\\*]|[A-Z]+) --> ([A-Z]+)(?::.*)?$", Pattern.MULTILINE);

    @Test
    void nothingIsHandedOverWithoutAPermit() {
        assertThat(from(SENDING)).containsExactly(PERMITTED);
    }

    @Test
    void whatIsBeingHandedOverIsNeverHandedOverAgainUnlessItCertainlyFailed() {
        assertThat(SENDING.next()).containsExactlyInAnyOrder(SENT, FAILED, PLANNED);
        assertThat(SENDING.leadsTo(PERMITTED)).isFalse();
    }

    @Test
    void anEndIsAnEnd() {
        assertThat(DispatchState.values()).filteredOn(DispatchState::isEnd).containsExactly(SENT, SUPPRESSED, FAILED);
    }

    @Test
    void whatWaitsMayBeSuppressedAndWhatIsOpenIsNoEnd() {
        assertThat(DispatchState.WAITING).containsExactly(PLANNED, PERMITTED);
        assertThat(DispatchState.OPEN).containsExactly(PLANNED, PERMITTED, SENDING);
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void aHandOverEndsWhereItMayLeadTo(Delivery delivery) {
        assertThat(SENDING.leadsTo(delivery.state())).isTrue();
        assertThat(delivery.reason() != null).isEqualTo(delivery.state() == FAILED);
    }

    /** The picture is what people read. */
    @Test
    void thePictureInTheDocumentationShowsTheseMoves() throws IOException {
        var moves = Arrays.stream(DispatchState.values())
                .flatMap(state -> state.next().stream().map(next -> state + " --> " + next))
                .collect(Collectors.toCollection(TreeSet::new));
        moves.add("[*] --> " + PLANNED);

        assertThat(drawn("## Dispatches")).isEqualTo(moves);
    }

    private static Set<String> drawn(String heading) throws IOException {
        var text = Files.readString(DOCUMENT);
        var begin = text.indexOf("```mermaid", text.indexOf(heading));
        var picture = text.substring(begin, text.indexOf("```", begin + 3));
        return ARROW.matcher(picture)
                .results()
                .map(arrow -> arrow.group(1) + " --> " + arrow.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<DispatchState> from(DispatchState state) {
        return Arrays.stream(DispatchState.values())
                .filter(one -> one.leadsTo(state))
                .collect(Collectors.toSet());
    }
}
