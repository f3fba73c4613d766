package crm.proofs.chaos.network;

import java.nio.charset.StandardCharsets;

/** Stands in one connection: what the client has said reaches the server when this returns. */
interface Gate {

    Gate OPEN = (said, length) -> {};

    void pass(byte[] said, int length) throws InterruptedException;

    /** Of a protocol that is made of lines. */
    static String text(byte[] said, int length) {
        return new String(said, 0, length, StandardCharsets.ISO_8859_1);
    }
}
