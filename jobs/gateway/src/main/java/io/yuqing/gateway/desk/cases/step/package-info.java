/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What may be done with a case now and what comes next, in words and as ways to the forms. Asks the
 * guards of the log, and changes nothing.
 */
package io.yuqing.gateway.desk.cases.step;
