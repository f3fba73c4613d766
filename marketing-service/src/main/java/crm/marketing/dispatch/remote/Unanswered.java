package crm.marketing.dispatch.remote;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** A service did not answer as agreed. */
class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unanswered(String message) {
        super(message);
    }

    /** Whatever is not 200 tells nothing, a redirection no more than a failure. */
    static class UnlessOk implements ResponseExceptionMapper<Unanswered> {

        @Override
        public boolean handles(int status, MultivaluedMap<String, Object> headers) {
            return status != 200;
        }

        @Override
        public Unanswered toThrowable(Response answer) {
            return new Unanswered("answered " + answer.getStatus());
        }
    }
}
