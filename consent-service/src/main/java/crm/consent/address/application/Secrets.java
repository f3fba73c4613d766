package crm.consent.address.application;

import java.util.Base64;

/** Reads a configured secret, or says what is wrong with it, but never what it is. */
public final class Secrets {

    private Secrets() {}

    static byte[] decode(String name, String base64, int bytes) {
        try {
            var secret = Base64.getDecoder().decode(base64);
            if (secret.length == bytes) {
                return secret;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new IllegalStateException(name + " has to be base64 of exactly " + bytes + " bytes");
    }
}
