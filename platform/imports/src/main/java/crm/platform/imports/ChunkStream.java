package crm.platform.imports;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A stored file as one stream; asks for the next piece when the last one is used up. */
final class ChunkStream extends InputStream {

    private final IntFunction<byte[]> chunks;
    private byte[] chunk = new byte[0];
    private int position;
    private int next;

    /** @param chunks by number from 0; null after the last */
    ChunkStream(IntFunction<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : chunk[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() {
        if (chunk != null && position == chunk.length) {
            chunk = chunks.apply(next++);
            position = 0;
        }
        return chunk == null;
    }
}
