package crm.platform.imports;

import crm.platform.web.Refusal;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes files in, on worker threads. Few at a time: each is held in memory until it is stored, and a slow sender holds its thread.
 */
@ApplicationScoped
class Uploads {

    private final long largest;
    private final int mostRows;
    private final Semaphore places;

    Uploads(
            @ConfigProperty(name = "crm.import.max-file-size", defaultValue = "20M") MemorySize largest,
            @ConfigProperty(name = "crm.import.max-rows", defaultValue = "500000") int mostRows,
            @ConfigProperty(name = "crm.import.concurrent-uploads", defaultValue = "4") int places) {
        this.largest = largest.asLongValue();
        this.mostRows = mostRows;
        this.places = new Semaphore(places);
    }

    /** @param outline proof that the file can be read to its end */
    record Received(UploadedFile file, FileOutline outline) {}

    Received receive(MediaType type, InputStream body) {
        refuseOtherCharsets(type);
        if (!places.tryAcquire()) {
            throw new Refusal(503, "import.busy", "Too many files are being uploaded; try again shortly.");
        }
        try {
            var file = UploadedFile.read(body, largest);
            return new Received(file, FileOutline.of(file, mostRows));
        } catch (IOException broken) {
            throw new Refusal(400, "body.unreadable", "The upload broke off.");
        } finally {
            places.release();
        }
    }

    private static void refuseOtherCharsets(MediaType type) {
        var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new Refusal(415, "import.charset-unsupported", "Files are UTF-8.");
        }
    }
}
