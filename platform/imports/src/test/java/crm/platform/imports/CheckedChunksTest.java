package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CheckedChunksTest {

    private static final byte[] FILE = "number\nA\nB\nC\nA\nE\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void rowsComeInChunksUntilTheFileEnds() {
        var chunks = chunks(1);

        assertThat(chunks.next()).extracting(CheckedRow::line).containsExactly(2, 3);
        assertThat(chunks.next()).extracting(CheckedRow::line).containsExactly(4, 5);
        assertThat(chunks.next()).extracting(CheckedRow::line).containsExactly(6);
        assertThat(chunks.next()).isEmpty();
    }

    @Test
    void aJobThatIsTakenOverGoesOnAfterTheLastCommittedLineAndStillKnowsTheKeysBefore() {
        var chunk = chunks(3).next();

        assertThat(chunk).extracting(CheckedRow::line).containsExactly(4, 5);
        assertThat(chunk.get(1).errors()).extracting(RowError::code).containsExactly("duplicate-key");
    }

    @Test
    void aStoredFileIsReadAcrossItsPieces() {
        var stream = new ChunkStream(no ->
                no * 3 < FILE.length ? Arrays.copyOfRange(FILE, no * 3, Math.min(FILE.length, no * 3 + 3)) : null);

        assertThat(stream).hasBinaryContent(FILE);
    }

    private static CheckedChunks chunks(int committedLine) {
        var rows = ImportFixture.rows(FILE);
        return new CheckedChunks(rows, ImportFixture.checks(rows), new RowGroups(KeyPlaces.NONE, 1), 2, committedLine);
    }
}
