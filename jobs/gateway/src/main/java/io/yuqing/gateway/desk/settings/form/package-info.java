/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * From the fields of an entry to those of a form, and back, with nothing lost that a form does not
 * show.
 */
package io.yuqing.gateway.desk.settings.form;
