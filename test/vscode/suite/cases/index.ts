// Every case file, in the order in which they run. Nothing is found by searching: a worker has no folders.
import './activation';
import './manifest';
import './diagnostics';
import './first-fix';
import './quick-fixes';
import './refactorings';
import './fix-all';
import './suppressions';
import './hover';
import './seeing';
import './project';
import './settings';
import './rule-pages';
import './snippets';
import './first-minutes';
import './server';
