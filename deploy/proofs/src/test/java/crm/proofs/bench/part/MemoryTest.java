package crm.proofs.bench.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void sharesAreToldApartFromWhatIsResident() {
        var memory = Memory.parse("00400000-ffff [rollup]\nRss:    2000 kB\nPss:    1500 kB\nPss_Anon:    1000 kB\n");

        assertThat(memory).isEqualTo(new Memory(2_048_000, 1_536_000));
        assertThat(memory.and(memory).residentMegabytes()).isEqualTo(4.096);
    }
}
