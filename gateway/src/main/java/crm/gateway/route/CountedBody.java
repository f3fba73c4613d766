package crm.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;

/**
 * A body that came without a length, read to its end and counted, so that it goes on with one: what a service reads then ends where it
 * ended here. HTTP/2 needs neither a length nor chunks, and the proxy would lose such a body.
 */
final class CountedBody {

    private final Buffer bytes = Buffer.buffer();
    private final Promise<Optional<Buffer>> whole = Promise.promise();
    private final long most;

    private CountedBody(long most) {
        this.most = most;
    }

    static boolean isUncounted(HttpServerRequest request) {
        return request.getHeader("Content-Length") == null
                && (request.version() == HttpVersion.HTTP_2 || request.getHeader("Transfer-Encoding") != null);
    }

    /** Empty when there is more than that; what is still to come is thrown away. */
    static Future<Optional<Buffer>> read(ReadStream<Buffer> body, long most) {
        var counted = new CountedBody(most);
        body.handler(counted::add)
                .endHandler(end -> counted.whole.tryComplete(Optional.of(counted.bytes)))
                .exceptionHandler(counted.whole::tryFail)
                .resume();
        return counted.whole.future();
    }

    private void add(Buffer more) {
        if (bytes.length() + more.length() > most) {
            whole.tryComplete(Optional.empty());
        } else {
            bytes.appendBuffer(more);
        }
    }
}
