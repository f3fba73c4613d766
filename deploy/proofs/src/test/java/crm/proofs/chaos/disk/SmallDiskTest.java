package crm.proofs.chaos.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void whatIsFullTakesNothingMoreUntilItIsEmptied() throws IOException {
        try (var disk = mounted()) {
            Files.write(folder.resolve("before"), new byte[5 * MEGABYTE]);

            disk.fill();

            assertThatThrownBy(() -> Files.write(folder.resolve("meanwhile"), new byte[MEGABYTE]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(folder.resolve("before")).hasSize(5 * MEGABYTE);

            disk.empty();

            Files.write(folder.resolve("afterwards"), new byte[MEGABYTE]);
            assertThat(folder.resolve("afterwards")).hasSize(MEGABYTE);
        }
        assertThat(folder).as("it is gone with all that was in it").isEmptyDirectory();
    }

    private SmallDisk mounted() {
        try {
            return SmallDisk.mount(folder, 64);
        } catch (IOException notPermitted) {
            return abort("nothing can be mounted here: " + notPermitted.getMessage());
        }
    }
}
