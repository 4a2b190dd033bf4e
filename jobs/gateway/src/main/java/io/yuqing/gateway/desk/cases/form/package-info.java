/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Every command on a case as one form: which fields it has, what can be chosen, and the act that
 * comes of what was filled in. Asks nobody and writes nothing.
 */
package io.yuqing.gateway.desk.cases.form;
