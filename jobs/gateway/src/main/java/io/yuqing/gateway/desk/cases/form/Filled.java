/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.domain.cases.record.CaseRefusal;
import java.util.List;
import java.util.Map;

/**
 * A form that somebody has filled in.
 *
 * @param act that it makes; null if it is none yet
 * @param typed what stood in it, masked where something personal did
 * @param errors what is wrong, by the name of the field
 * @param problems that belong to no field
 * @param replaced what stands where something personal was; empty if nothing was
 * @param refusal what the guards of the log have against it; null if nothing
 */
public record Filled(
        CaseAct.Written act,
        Typed typed,
        Map<String, String> errors,
        List<String> problems,
        List<String> replaced,
        CaseRefusal refusal) {
    public boolean isFlawed() {
        return act == null;
    }
}
