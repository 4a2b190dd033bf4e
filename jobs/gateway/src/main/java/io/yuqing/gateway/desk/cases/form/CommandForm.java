/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.EntryType;
import java.util.List;
import java.util.Optional;

/**
 * The form of one command.
 *
 * @param note what people should know before they give it; empty if nothing
 * @param heard whose words may be written down with it
 */
public record CommandForm(EntryType type, List<FieldSpec> fields, String note, Heard heard) {
    /** Whose words the desk may write down. */
    public enum Heard {
        NOBODY,
        /** A unit that is known before the form is opened. */
        UNIT,
        /** Any unit, which the form asks for. */
        ANY_UNIT,
        LEADER
    }

    public CommandForm {
        fields = List.copyOf(fields);
    }

    static CommandForm of(EntryType type, FieldSpec... fields) {
        return new CommandForm(type, List.of(fields), "", Heard.NOBODY);
    }

    /** With what people should know before. */
    public CommandForm noting(String sentence) {
        return new CommandForm(type, fields, sentence, heard);
    }

    CommandForm hearing(Heard whom) {
        return new CommandForm(type, fields, note, whom);
    }

    /** Of a command that people give. */
    public static Optional<CommandForm> find(String code) {
        return EntryType.find(code).filter(type -> !type.isOfMachine()).map(CommandForms::of);
    }
}
