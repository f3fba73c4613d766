package crm.iys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** What happened, one line each, so that a killed process finds its state again. A last line that was cut short never happened. */
final class Journal implements AutoCloseable {

    private final ObjectMapper json;
    private final FileChannel file;

    Journal(Path folder, ObjectMapper json, Consumer<JsonNode> replay) {
        this.json = json;
        try {
            Files.createDirectories(folder);
            var path = folder.resolve("journal.jsonl");
            this.file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            file.truncate(replay(Files.readAllBytes(path), replay));
            file.position(file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes are whole lines. */
    private int replay(byte[] lines, Consumer<JsonNode> replay) throws IOException {
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                replay.accept(json.readTree(lines, start, i - start));
                start = i + 1;
            }
        }
        return start;
    }

    void append(Object line) {
        try {
            var bytes = ByteBuffer.wrap((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
