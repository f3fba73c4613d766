package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.platform.domain.InvalidInput;
import crm.platform.web.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileOutlineTest {

    private static final String MARK = "\uFEFF";

    @Test
    void theHeaderAndTheNumberOfRowsAreKnownAtOnce() throws IOException {
        var outline = outline("number, name ,\n1,a,\n\n2,\"b\nc\",\n");

        assertThat(outline.header()).containsExactly("number", "name", "");
        assertThat(outline.rows()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreUnderstood() throws IOException {
        assertThat(outline(MARK + "number;\"a;b\"\n1;x\n").header()).containsExactly("number", "a;b");
        assertThat(outline("number\tname\n1\tx\n").header()).containsExactly("number", "name");
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertThat(refusal("")).isEqualTo("import.file-empty");
        assertThat(refusal(" \n\n")).isEqualTo("import.file-empty");
        assertThat(refusal("number,name\n")).isEqualTo("import.no-rows");
    }

    @Test
    void aFileOfMoreRowsThanAllowedIsRefused() {
        assertThat(refusal("number\n1\n2\n3\n4\n")).isEqualTo("import.too-many-rows");
    }

    @Test
    void aFileThatStopsBeingCsvIsRefusedWithTheLastLineThatCouldBeRead() {
        var failure = catchThrowableOfType(InvalidInput.class, () -> outline("number,name\n1,a\n2,\"b\n3,c\n"));

        assertThat(failure.code()).isEqualTo("import.unreadable");
        assertThat(failure.getMessage()).contains("after line 2");
    }

    /** C12: for spreadsheets, and no header; lines are counted as an editor counts them. */
    @Test
    void aFirstLineMaySayWhatPartsTheCells() {
        for (var start : new String[] {"sep=;\r\n", "\uFEFFsep=;\n", "\"SEP=;\"\n"}) {
            var file = (start + "number;name\n1;a,b,c,d\n=2;x\n").getBytes(StandardCharsets.UTF_8);
            var rows = ImportFixture.checked(file);

            assertThat(rows.get(0).row().text("name")).isEqualTo("a,b,c,d");
            assertThat(rows.get(1).errors())
                    .extracting(RowError::line, RowError::code)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(4, "formula"));
        }
    }

    /** C12 */
    @Test
    void headersMayHaveSpacesAroundThem() {
        assertThat(ImportFixture.checked("\"number\" , name\n1,Ada\n")
                        .get(0)
                        .row()
                        .text("name"))
                .isEqualTo("Ada");
    }

    /** C4: its plain rows alone would be a part of the file. */
    @Test
    void aFileOfAnotherEncodingIsRefusedAsAWholeWithItsFirstLine() throws IOException {
        var bytes = "number,name\n1,Ada\n2,Işık\n3,Can\n".getBytes("windows-1254");
        var file = UploadedFile.read(new ByteArrayInputStream(bytes), 100);

        var refusal = catchThrowableOfType(InvalidInput.class, () -> FileOutline.of(file, 3));

        assertThat(refusal.code()).isEqualTo("import.not-utf8");
        assertThat(refusal.getMessage()).contains("Line 3").doesNotContain("Işık");
    }

    /** C12 */
    @Test
    void utf16WithoutAMarkIsRefusedToo() throws IOException {
        var bytes = "number,name\n1,Ada\n".getBytes(StandardCharsets.UTF_16LE);
        var file = UploadedFile.read(new ByteArrayInputStream(bytes), 100);

        assertThat(catchThrowableOfType(InvalidInput.class, () -> FileOutline.of(file, 3)))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void utf16IsRefused() throws IOException {
        var bytes = (MARK + "number\n1\n").getBytes(StandardCharsets.UTF_16LE);
        var file = UploadedFile.read(new ByteArrayInputStream(bytes), 100);

        assertThat(catchThrowableOfType(InvalidInput.class, () -> FileOutline.of(file, 3))
                        .code())
                .isEqualTo("import.not-utf8");
    }

    @Test
    void oneByteTooManyIsTooLarge() throws IOException {
        var bytes = "number\n1\n".getBytes(StandardCharsets.UTF_8);

        assertThat(UploadedFile.read(new ByteArrayInputStream(bytes), bytes.length)
                        .size())
                .isEqualTo(bytes.length);
        var refused = catchThrowableOfType(
                Refusal.class, () -> UploadedFile.read(new ByteArrayInputStream(bytes), bytes.length - 1));
        assertThat(refused.status()).isEqualTo(413);
    }

    private static FileOutline outline(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return FileOutline.of(UploadedFile.read(new ByteArrayInputStream(bytes), 1_000), 3);
    }

    private static String refusal(String text) {
        return catchThrowableOfType(InvalidInput.class, () -> outline(text)).code();
    }
}
