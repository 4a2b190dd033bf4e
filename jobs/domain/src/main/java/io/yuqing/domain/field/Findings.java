/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that is wrong with the fields of one entry or file, each thing once, in the order found. */
public final class Findings {
    private final Wording wording;
    private final boolean firstThrows;
    private final Set<Finding> found = new LinkedHashSet<>();

    private Findings(Wording wording, boolean firstThrows) {
        this.wording = wording;
        this.firstThrows = firstThrows;
    }

    /**
     * Of one entry. Sentences are as in {@code rule 'r': field 'level' is missing; …}.
     *
     * @param opening how they begin, before the name of the field
     */
    public static Findings ofEntry(String opening) {
        return new Findings(new Wording.OfEntry(opening), false);
    }

    /**
     * Of a file with sections. Sentences are as in {@code digest.entries = '1' is not usable: …}.
     *
     * @param root before each path; may be empty
     */
    public static Findings ofFile(String root) {
        return new Findings(new Wording.OfFile(root), false);
    }

    /**
     * The same of a file in which people may have typed a secret where its place belongs. What
     * looks like one is not shown, nor is more than one value, nor anything of a part.
     *
     * @param secretive the part of which no value is shown
     */
    public static Findings ofSecretFile(String secretive) {
        return new Findings(new Wording.OfSecretFile(secretive), false);
    }

    /**
     * Of what a program wrote. Nobody corrects it field by field, so the first finding is thrown as
     * a {@link FieldException}, and what is read need not be looked at for null.
     */
    public static Findings ofProgram(String opening) {
        return new Findings(new Wording.OfEntry(opening), true);
    }

    void missing(String path, String remedy) {
        String shownPath = wording.fitPath(path);
        add(shownPath, null, remedy, wording.missing(shownPath, remedy));
    }

    void wrong(String path, Object value, String remedy) {
        if (wording.hides(path, value)) {
            hidden(path, remedy);
            return;
        }
        String shown = wording.shown(value);
        String shownPath = wording.fitPath(path);
        add(shownPath, shown, remedy, wording.wrong(shownPath, shown, remedy));
    }

    /** Without the value, which may be a secret. */
    void hidden(String path, String remedy) {
        String shownPath = wording.fitPath(path);
        add(shownPath, "", remedy, wording.hidden(shownPath, remedy));
    }

    private void add(String path, String value, String remedy, String sentence) {
        Finding finding =
                new Finding(
                        path,
                        value == null ? null : wording.fit(value),
                        wording.fit(remedy),
                        wording.fit(sentence));
        if (firstThrows) {
            throw new FieldException(List.of(finding));
        }
        found.add(finding);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether nothing is wrong with a field, nor with anything in it. */
    boolean isClean(String path) {
        return path.isEmpty()
                ? found.isEmpty()
                : found.stream().noneMatch(finding -> isWithin(path, finding.path()));
    }

    private static boolean isWithin(String path, String inner) {
        return inner.startsWith(path)
                && (inner.length() == path.length()
                        || ".[".indexOf(inner.charAt(path.length())) >= 0);
    }

    public List<Finding> list() {
        return List.copyOf(found);
    }

    public List<String> sentences() {
        return found.stream().map(Finding::sentence).toList();
    }

    /**
     * @throws FieldException with all of them, if there are any
     */
    public void check() {
        if (!found.isEmpty()) {
            throw new FieldException(list());
        }
    }
}
