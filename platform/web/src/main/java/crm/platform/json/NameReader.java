package crm.platform.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Names that a client chooses, of the entries of a map: texts as well. */
final class NameReader extends KeyDeserializer {

    @Override
    public Object deserializeKey(String name, DeserializationContext context) throws IOException {
        TextReader.refuseFaulty(context.getParser(), name, false);
        return name;
    }
}
