package crm.platform.imports;

import crm.platform.domain.InvalidInput;
import crm.platform.web.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** A file as it came in, in the pieces in which it will be stored. */
record UploadedFile(List<byte[]> chunks, long size, String sha256) {

    static final int CHUNK_BYTES = 256 * 1024;

    static UploadedFile read(InputStream body, long largest) throws IOException {
        var chunks = new ArrayList<byte[]>();
        var digest = digest();
        var size = 0L;
        for (var chunk = body.readNBytes(CHUNK_BYTES); chunk.length > 0; chunk = body.readNBytes(CHUNK_BYTES)) {
            size += chunk.length;
            if (size > largest) {
                throw new Refusal(413, "body.too-large", "A file may have at most " + largest + " bytes.");
            }
            digest.update(chunk);
            chunks.add(chunk);
        }
        if (chunks.isEmpty()) {
            throw new InvalidInput("import.file-empty", "The file is empty.");
        }
        return new UploadedFile(chunks, size, HexFormat.of().formatHex(digest.digest()));
    }

    byte[] start() {
        return chunks.get(0);
    }

    InputStream stream() {
        var parts = chunks.stream().map(ByteArrayInputStream::new).toList();
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
