package crm.testing;

import crm.testing.engine.SharedLock;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair that signs test tokens: one per JVM, never written anywhere. */
record TestKey(String privateKey, String publicKey) {

    private static final String PRIVATE = "crm.testing.key.private";
    private static final String PUBLIC = "crm.testing.key.public";

    static TestKey ofThisJvm() {
        synchronized (SharedLock.IN_THIS_JVM) {
            if (System.getProperty(PRIVATE) == null) {
                var key = generate();
                System.setProperty(PRIVATE, key.privateKey);
                System.setProperty(PUBLIC, key.publicKey);
            }
            return new TestKey(System.getProperty(PRIVATE), System.getProperty(PUBLIC));
        }
    }

    static TestKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            return new TestKey(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PrivateKey signing() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
