/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How findings are said in English, for logs. */
sealed interface Wording {
    String missing(String path, String remedy);

    String wrong(String path, String value, String remedy);

    String hidden(String path, String remedy);

    /** Whether a value is not to be shown. */
    default boolean hides(String path, Object value) {
        return false;
    }

    /** Without what is not to be shown of it. */
    default String fit(String said) {
        return said;
    }

    /** The path, up to where it is not to be shown. */
    default String fitPath(String path) {
        return path;
    }

    /** The longest value that is shown, in characters. */
    int maxShown();

    /** One line of bounded length, cut between characters. */
    default String shown(Object value) {
        String text = String.valueOf(value).lines().collect(Collectors.joining(" "));
        int length = text.codePointCount(0, text.length());
        return length <= maxShown()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, maxShown())) + "…";
    }

    /** A control record or row: its name, then the field. */
    record OfEntry(String opening) implements Wording {
        @Override
        public String missing(String path, String remedy) {
            return said(path, "is missing", remedy);
        }

        @Override
        public String wrong(String path, String value, String remedy) {
            return said(path, "has value '" + value + "'", remedy);
        }

        @Override
        public String hidden(String path, String remedy) {
            return said(path, "cannot be used", remedy);
        }

        private String said(String path, String found, String remedy) {
            return opening + " '" + path + "' " + found + "; " + remedy + ".";
        }

        @Override
        public int maxShown() {
            return 60;
        }
    }

    /** A file with sections: the path to the field. Values may be paths of files. */
    record OfFile(String root) implements Wording {
        @Override
        public String missing(String path, String remedy) {
            return at(path) + " is missing: " + remedy + ".";
        }

        @Override
        public String wrong(String path, String value, String remedy) {
            return at(path) + " = '" + value + "' " + remedy + ".";
        }

        @Override
        public String hidden(String path, String remedy) {
            return at(path) + " " + remedy + ".";
        }

        private String at(String path) {
            if (path.isEmpty()) {
                return root.isEmpty() ? "the file" : root;
            }
            return root.isEmpty() ? path : root + "." + path;
        }

        @Override
        public int maxShown() {
            return 300;
        }
    }

    /** A file of sections in which a secret may stand where it does not belong. */
    record OfSecretFile(String secretive) implements Wording {
        private static final Wording OPEN = new OfFile("");

        @Override
        public boolean hides(String path, Object value) {
            return path.equals(secretive)
                    || path.startsWith(secretive + ".")
                    || value instanceof Map
                    || value instanceof Collection
                    || path.isEmpty();
        }

        @Override
        public String fitPath(String path) {
            String shown = path;
            while (!Secretive.masked(shown).equals(shown)) {
                shown = shown.substring(0, Math.max(0, shown.lastIndexOf('.')));
            }
            return shown.equals(path) ? path : shown.isEmpty() ? "…" : shown + ".…";
        }

        @Override
        public String fit(String said) {
            return Secretive.masked(said);
        }

        @Override
        public String missing(String path, String remedy) {
            return OPEN.missing(path, remedy);
        }

        @Override
        public String wrong(String path, String value, String remedy) {
            return OPEN.wrong(path, value, remedy);
        }

        @Override
        public String hidden(String path, String remedy) {
            return OPEN.hidden(path, remedy);
        }

        @Override
        public int maxShown() {
            return OPEN.maxShown();
        }
    }
}
