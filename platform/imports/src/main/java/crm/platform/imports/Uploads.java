package crm.platform.imports;

import crm.platform.web.Refusal;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes files in, on worker threads. Few at a time, the others in a queue: each is held in memory until it is stored, and a slow sender
 * holds its thread.
 */
@ApplicationScoped
class Uploads {

    private final long largest;
    private final int mostRows;
    private final UploadQueue queue;

    Uploads(
            @ConfigProperty(name = "crm.import.max-file-size", defaultValue = "20M") MemorySize largest,
            @ConfigProperty(name = "crm.import.max-rows", defaultValue = "500000") int mostRows,
            UploadQueue queue) {
        this.largest = largest.asLongValue();
        this.mostRows = mostRows;
        this.queue = queue;
    }

    /** @param outline proof that the file can be read to its end */
    record Received(UploadedFile file, FileOutline outline) {}

    Received receive(MediaType type, InputStream body) {
        refuseOtherCharsets(type);
        return queue.inTurn(() -> read(body));
    }

    private Received read(InputStream body) {
        try {
            var file = UploadedFile.read(body, largest);
            return new Received(file, FileOutline.of(file, mostRows));
        } catch (IOException broken) {
            throw new Refusal(400, "body.unreadable", "The upload broke off.");
        }
    }

    private static void refuseOtherCharsets(MediaType type) {
        var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new Refusal(415, "import.charset-unsupported", "Files are UTF-8.");
        }
    }
}
