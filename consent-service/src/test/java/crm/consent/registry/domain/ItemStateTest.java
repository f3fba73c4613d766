package crm.consent.registry.domain;

import static crm.consent.registry.domain.ItemState.ACCEPTED;
import static crm.consent.registry.domain.ItemState.CONFIRMED;
import static crm.consent.registry.domain.ItemState.CONFIRMED_EQUIVALENT;
import static crm.consent.registry.domain.ItemState.DEAD;
import static crm.consent.registry.domain.ItemState.DEADLINE_MISSED;
import static crm.consent.registry.domain.ItemState.IN_FLIGHT;
import static crm.consent.registry.domain.ItemState.NOT_REGISTRABLE;
import static crm.consent.registry.domain.ItemState.QUEUED;
import static crm.consent.registry.domain.ItemState.RETRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ItemStateTest {

    private static final Path PICTURE = Path.of("../docs/domain/consent.md");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\s+stateDiagram-v2(.*?)```", Pattern.DOTALL);
    private static final Pattern MOVE = Pattern.compile("^\\s*(\\S+) --> (\\w+)", Pattern.MULTILINE);

    @Test
    void theSetsFollowFromTheMoves() {
        assertThat(ItemState.WAITING).containsExactlyInAnyOrder(QUEUED, RETRY);
        assertThat(ItemState.UNSENT).containsExactlyInAnyOrder(QUEUED, RETRY, IN_FLIGHT);
        assertThat(ItemState.ON_ITS_WAY).containsExactlyInAnyOrder(IN_FLIGHT, ACCEPTED);
        assertThat(ItemState.OPEN).containsExactlyInAnyOrder(QUEUED, RETRY, IN_FLIGHT, ACCEPTED, DEAD);
    }

    @Test
    void whatIsDecidedStaysSo() {
        assertThat(ItemState.values())
                .filteredOn(ItemState::isEnd)
                .containsExactly(CONFIRMED, CONFIRMED_EQUIVALENT, NOT_REGISTRABLE, DEADLINE_MISSED, DEAD);
    }

    @Test
    void thePictureShowsTheMoves() throws IOException {
        var moves = Arrays.stream(ItemState.values())
                .flatMap(state -> state.next().stream().map(next -> state + " --> " + next))
                .toList();

        assertThat(drawn()).containsExactlyInAnyOrderElementsOf(moves).isNotEmpty();
    }

    @Test
    void thePictureBeginsWithTheFirst() throws IOException {
        assertThat(diagram()).contains("[*] --> " + ItemState.FIRST);
    }

    private static List<String> drawn() throws IOException {
        return MOVE.matcher(diagram())
                .results()
                .filter(move -> !move.group(1).equals("[*]"))
                .map(move -> move.group(1) + " --> " + move.group(2))
                .toList();
    }

    private static String diagram() throws IOException {
        return DIAGRAM.matcher(Files.readString(PICTURE))
                .results()
                .map(diagram -> diagram.group(1))
                .filter(diagram -> diagram.contains(IN_FLIGHT.name()))
                .findFirst()
                .orElseThrow();
    }
}
