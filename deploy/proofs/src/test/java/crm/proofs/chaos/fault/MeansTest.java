package crm.proofs.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.chaos.fault.Fault.Part;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeansTest {

    private static final Fault KILL = Fault.kill(List.of("sales"));
    private static final Fault LETTER = Fault.of(Fault.Kind.STOPPED_BEFORE_DATA, "marketing", Duration.ZERO);

    private final Cell cell = new Cell() {
        @Override
        public void bring(Fault.Kind kind, String target) {}

        @Override
        public void mend(Fault.Kind kind, String target) {}
    };

    @Test
    void whatCannotBeBroughtAboutIsNamedWithItsReason() {
        var means = new Means().with(Part.PROCESS, cell).without(Part.LETTER, "there is no mail server");

        assertThat(means.possible(List.of(KILL, LETTER))).containsExactly(KILL);
        assertThat(means.leftOut(List.of(KILL, LETTER)))
                .extracting(Object::toString)
                .containsExactly("stopped before DATA marketing: there is no mail server");
    }

    /** A kind that somebody has forgotten is no kind that has been withstood. */
    @Test
    void whatNobodyHasSpokenOfIsLeftOutToo() {
        var means = new Means().with(Part.PROCESS, cell);

        assertThat(means.possible(List.of(LETTER))).isEmpty();
        assertThat(means.leftOut(List.of(LETTER))).hasSize(1);
    }
}
