package crm.proofs.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class TurnsTest {

    private final List<String> turns = new ArrayList<>();

    @Test
    void eachRoundBeginsWithAnotherCandidate() throws Exception {
        var measured = new Turns(2, said -> {}).take(List.of(candidate("a", 3), candidate("b", 5)));

        assertThat(turns).containsExactly("a", "b", "b", "a");
        assertThat(measured.get("a")).extracting(Round::operations).containsExactly(3L, 3L);
        assertThat(measured.get("b")).extracting(Round::operations).containsExactly(5L, 5L);
    }

    @Test
    void whatIsNotExactEndsTheRun() {
        var wrong = candidate("wrong", -1);

        assertThatThrownBy(() -> new Turns(1, said -> {}).take(List.of(wrong))).hasMessage("rows are missing");
    }

    private Candidate candidate(String name, long operations) {
        return new Candidate() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public Cpu cpu() {
                return Cpu.self();
            }

            @Override
            public long work() {
                turns.add(name);
                return operations;
            }

            @Override
            public void check() {
                if (operations < 0) {
                    throw new IllegalStateException("rows are missing");
                }
            }
        };
    }
}
