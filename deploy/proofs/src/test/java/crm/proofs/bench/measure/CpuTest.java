package crm.proofs.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CpuTest {

    /** The name holds spaces and a bracket; utime 100, stime 20, cutime 300, cstime 4. */
    private static final String STAT =
            "42 (vert.x (loop) 1) S 1 42 42 0 -1 4194560 9 9 0 0 100 20 300 4 20 0 1 0 77 1 1";

    @Test
    void aProcessIsChargedWithTheChildrenThatItHasReaped() {
        assertThat(ProcStat.seconds(STAT, 14, 15)).isEqualTo(1.2);
        assertThat(ProcStat.seconds(STAT, 14, 17)).isEqualTo(4.24);
    }

    @Test
    void theMachineIsBusyWhenItNeitherIdlesNorWaits() {
        var stat = "cpu  100 20 30 9000 500 1 2 3 0 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n";

        assertThat(ProcStat.busySeconds(stat)).isEqualTo(1.56);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ownWorkIsCountedAndAToolsWorkToo() throws Exception {
        var before = Cpu.self().seconds();

        var tool = new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done").start();

        assertThat(tool.waitFor()).isZero();
        assertThat(Cpu.self().seconds()).isGreaterThan(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatIsGoneCountsNothing() {
        assertThat(Cpu.family(Integer.MAX_VALUE).seconds()).isZero();
        assertThat(Cpu.family(Integer.MAX_VALUE).compiling()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void compilersOfAJvmAreToldApart() {
        var self = Cpu.family(ProcessHandle.current().pid());

        assertThat(self.compiling()).isPositive().isLessThan(self.seconds());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void warmingUpEndsWhenHardlyAnythingIsCompiled() throws Exception {
        var slices = new AtomicInteger();

        Cpu.self().warm(() -> compute(slices.incrementAndGet()), 5);
        assertThat(slices).as("of a process that compiles nothing").hasValue(1);

        Cpu.family(Integer.MAX_VALUE).warm(slices::incrementAndGet, 5);
        assertThat(slices).as("of one that has done nothing yet").hasValue(6);
    }

    /** Until the kernel, which counts in hundredths of a second, has seen it. */
    private static void compute(int seed) {
        double before = Cpu.self().seconds();
        var random = new java.util.Random(seed);
        while (Cpu.self().seconds() - before < 0.05) {
            random.nextGaussian();
        }
    }
}
