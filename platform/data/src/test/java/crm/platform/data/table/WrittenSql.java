package crm.platform.data.table;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the SQL texts in compiled classes write: table and columns of each insert, update and conflict clause. */
record WrittenSql(String place, String table, Set<String> columns) {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern INSERT =
            Pattern.compile("\\binsert\\s+into\\s+(\\w+)(?:\\s+(?:as\\s+)?\\w+)?\\s*\\(([^)]*)\\)", CASE);
    private static final Pattern UPDATE =
            Pattern.compile("\\bupdate\\s+(\\w+)(?:\\s+(?:as\\s+)?(?!set\\b)\\w+)?\\s+set\\s+", CASE);
    private static final Pattern CONFLICT = Pattern.compile("\\bdo\\s+update\\s+set\\s+", CASE);
    private static final Pattern END = Pattern.compile("^(from|where|returning|on)\\b.*", CASE);
    private static final Pattern TARGET = Pattern.compile("^\\s*\\(?([\\w\\s,]+?)\\)?\\s*=.*", CASE);

    static List<WrittenSql> in(Path compiled) {
        try (var files = Files.walk(compiled)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .flatMap(WrittenSql::ofClass)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<WrittenSql> ofClass(Path file) {
        return texts(file).stream().flatMap(text -> of(file.getFileName().toString(), text).stream());
    }

    static List<WrittenSql> of(String place, String text) {
        var found = new ArrayList<WrittenSql>();
        var tables = new TreeMap<Integer, String>();
        for (var insert = INSERT.matcher(text); insert.find(); ) {
            tables.put(insert.start(), insert.group(1));
            found.add(new WrittenSql(place, insert.group(1), names(insert.group(2))));
        }
        for (var update = UPDATE.matcher(text); update.find(); ) {
            found.add(new WrittenSql(place, update.group(1), assigned(text.substring(update.end()))));
        }
        for (Matcher conflict = CONFLICT.matcher(text); conflict.find(); ) {
            var into = tables.floorEntry(conflict.start());
            if (into != null) {
                found.add(new WrittenSql(place, into.getValue(), assigned(text.substring(conflict.end()))));
            }
        }
        return found;
    }

    /** The names left of the equals signs, up to the end of the clause. */
    private static Set<String> assigned(String clause) {
        var columns = new LinkedHashSet<String>();
        for (var assignment : assignments(clause)) {
            var target = TARGET.matcher(assignment);
            if (target.matches()) {
                columns.addAll(names(target.group(1)));
            }
        }
        return columns;
    }

    private static List<String> assignments(String clause) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        int at = 0;
        for (; at < clause.length(); at++) {
            char one = clause.charAt(at);
            if (one == '(') {
                depth++;
            } else if (one == ')' && --depth < 0) {
                break;
            } else if (depth == 0 && one == ',') {
                parts.add(clause.substring(start, at));
                start = at + 1;
            } else if (depth == 0
                    && Character.isWhitespace(one)
                    && END.matcher(clause.substring(at).stripLeading()).matches()) {
                break;
            }
        }
        parts.add(clause.substring(start, at));
        return parts;
    }

    private static Set<String> names(String list) {
        var names = new LinkedHashSet<String>();
        for (var name : list.split(",")) {
            if (!name.isBlank() && name.strip().matches("\\w+")) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** The texts in the constant pool of a class file (JVMS 4.4). */
    private static List<String> texts(Path file) {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(8);
            var texts = new ArrayList<String>();
            int count = in.readUnsignedShort();
            for (int entry = 1; entry < count; entry++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        entry++; // takes two places
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IllegalStateException("constant " + tag + " in " + file);
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
