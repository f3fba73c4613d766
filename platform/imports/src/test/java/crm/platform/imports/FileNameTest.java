package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void theNameOfTheUploadIsKeptWithoutItsFolder() {
        assertThat(FileName.of("attachment; filename=\"müşteriler.csv\"")).isEqualTo("müşteriler.csv");
        assertThat(FileName.of("attachment; filename=C:\\data\\a.csv")).isEqualTo("a.csv");
        assertThat(FileName.of("attachment; filename=\"../../etc/passwd\"")).isEqualTo("passwd");
        assertThat(FileName.of("attachment; filename*=UTF-8''m%C3%BC%C5%9Fteri.csv; filename=\"x.csv\""))
                .isEqualTo("müşteri.csv");
    }

    @Test
    void anUploadNeedsNoName() {
        assertThat(FileName.of(null)).isNull();
        assertThat(FileName.of("attachment")).isNull();
        assertThat(FileName.of("attachment; filename=\"\"")).isNull();
    }
}
