/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The pages over HTTP: who may ask, which headers keep a browser from what a page is not for, and
 * what is not sent again.
 */
package io.yuqing.gateway.desk.web;
