package crm.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndFoundAgain() {
        var file = folder.resolve("secrets.properties");

        var first = Secrets.in(file).of("postgres.sales");

        assertThat(first).hasSize(48);
        assertThat(Secrets.in(file).of("postgres.sales")).isEqualTo(first);
        assertThat(Secrets.in(file).of("postgres.customer")).isNotEqualTo(first);
    }

    @Test
    void nobodyElseMayReadTheFile() throws IOException {
        var file = folder.resolve("secrets.properties");
        Secrets.in(file).of("postgres.sales");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyIs32BytesInBase64() {
        var key = Secrets.in(folder.resolve("secrets.properties")).key("consent.pepper");

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }
}
